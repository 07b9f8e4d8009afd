/** Console logs of executions. Internal. */
package io.github.camelpolytomic.test.internal.routes.console;
