/** Types of the API's area Entities: what an id stands for. */
package io.github.camelpolytomic.model.entities;
