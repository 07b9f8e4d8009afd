/** Types of the API's area Jobs: work that goes on in the background. */
package io.github.camelpolytomic.model.jobs;
