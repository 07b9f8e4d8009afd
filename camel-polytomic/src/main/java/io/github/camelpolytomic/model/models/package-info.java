/** Types of the API's area Models: reusable views of a source. */
package io.github.camelpolytomic.model.models;
