/** Types of the API's area Events: what has happened, for example the end of an execution. */
package io.github.camelpolytomic.model.events;
