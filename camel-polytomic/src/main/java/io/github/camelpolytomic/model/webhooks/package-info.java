/** Types of the API's area Webhooks: where the service sends events. */
package io.github.camelpolytomic.model.webhooks;
