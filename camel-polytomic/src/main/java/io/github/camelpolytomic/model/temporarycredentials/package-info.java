/** Types of the API's area Temporary Credentials: keys that end by themselves. */
package io.github.camelpolytomic.model.temporarycredentials;
