/** Types of the API's area Notifications: who gets mails about errors. */
package io.github.camelpolytomic.model.notifications;
