package io.github.camelpolytomic.internal.client.failure;

import java.util.regex.Pattern;

import io.github.camelpolytomic.internal.operation.Operation;

/**
 * Distinguishes transient refusals, because the service is still inspecting a source, from permanent ones. Only the
 * message tells them apart; the vendor's Terraform provider matches the same texts.
 */
final class SchemaCacheErrors {

    private static final String CURE =
            "The service has not cached the schemas of the source yet: retry when bulkSourceStatus no"
                    + " longer reports a refresh";

    private static final Pattern TEXT =
            Pattern.compile("did not provide any schemas|cache refresh in progress", Pattern.CASE_INSENSITIVE);

    private SchemaCacheErrors() {}

    static String cure(Operation operation) {
        return operation.cachedSource().isPresent()
                ? CURE + ", or set awaitSchemaCache to longer than the refresh takes"
                : CURE;
    }

    static boolean isSchemaCacheError(int status, String serviceMessage) {
        return (status == 400 || status == 422)
                && serviceMessage != null
                && TEXT.matcher(serviceMessage).find();
    }
}
