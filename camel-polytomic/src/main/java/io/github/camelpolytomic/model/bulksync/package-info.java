/** Types of the API's area Bulk Sync. */
package io.github.camelpolytomic.model.bulksync;
