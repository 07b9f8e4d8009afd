/** Types of the API's area Jobs: work in the background. */
package io.github.camelpolytomic.model.jobs;
