/** Types of the API's area Organization: organizations, and the settings of record logging. */
package io.github.camelpolytomic.model.organization;
