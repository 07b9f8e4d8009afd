/** Types of the API's area Users: users and their API keys. */
package io.github.camelpolytomic.model.users;
