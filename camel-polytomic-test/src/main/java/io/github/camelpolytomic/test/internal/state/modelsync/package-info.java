/** Model syncs: settings, runs and record logs. Internal. */
package io.github.camelpolytomic.test.internal.state.modelsync;
