/** What the end of a run means: success criteria, messages, exceptions. Internal. */
package io.github.camelpolytomic.internal.run.outcome;
