/**
 * The areas about organizations: their settings, users, roles and policies, and who is notified. Internal.
 */
package io.github.camelpolytomic.test.internal.routes.organization;
