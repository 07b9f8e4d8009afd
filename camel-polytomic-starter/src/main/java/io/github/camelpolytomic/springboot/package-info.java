/** Spring Boot auto-configuration of the Polytomic component: {@code camel.component.polytomic.*}. */
package io.github.camelpolytomic.springboot;
