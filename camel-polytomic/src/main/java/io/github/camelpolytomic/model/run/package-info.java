/** The results of the operations that run bulk syncs and wait for them: the component's own records, not the API's. */
package io.github.camelpolytomic.model.run;
