/** Types of the API's area Model Sync. */
package io.github.camelpolytomic.model.modelsync;
