/** Types of the API's area Permissions: policies and roles. */
package io.github.camelpolytomic.model.permissions;
