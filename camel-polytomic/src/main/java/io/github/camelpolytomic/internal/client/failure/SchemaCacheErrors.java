package io.github.camelpolytomic.internal.client.failure;

import java.util.regex.Pattern;

import io.github.camelpolytomic.internal.operation.Operation;

/**
 * Tells the refusals that pass, because the service is still inspecting a source, from those that last. Only the text says
 * so; the vendor's own Terraform provider goes by the same texts.
 */
final class SchemaCacheErrors {

    private static final String CURE = "The schemas of the source are not in the service's cache yet: try again when"
            + " bulkSourceStatus is no longer refreshing";

    private static final Pattern TEXT =
            Pattern.compile("did not provide any schemas|cache refresh in progress", Pattern.CASE_INSENSITIVE);

    private SchemaCacheErrors() {}

    static String cure(Operation operation) {
        return operation.cachedSource().isPresent()
                ? CURE + ", or set awaitSchemaCache, and longer than that takes"
                : CURE;
    }

    static boolean isMeant(int status, String serviceMessage) {
        return (status == 400 || status == 422)
                && serviceMessage != null
                && TEXT.matcher(serviceMessage).find();
    }
}
