/** The areas Model Sync. Internal. */
package io.github.camelpolytomic.test.internal.routes.modelsync;
