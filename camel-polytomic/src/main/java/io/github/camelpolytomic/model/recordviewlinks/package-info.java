/** Types of the API's area Record View Links: links to single records. */
package io.github.camelpolytomic.model.recordviewlinks;
