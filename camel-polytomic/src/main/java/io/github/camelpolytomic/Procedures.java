package io.github.camelpolytomic;

import java.time.Duration;
import java.util.function.LongSupplier;

import io.github.camelpolytomic.client.AnswerReader;
import io.github.camelpolytomic.client.ElementReader;
import io.github.camelpolytomic.client.ElementStream;
import io.github.camelpolytomic.client.Form;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.model.schemas.BulkSourceSchema;
import io.github.camelpolytomic.operation.BulkSyncOperations;
import io.github.camelpolytomic.operation.Operation;

/**
 * What an endpoint does for an exchange, and what it makes of an answer.
 *
 * @param procedure what is done
 * @param reader what is made of an answer
 */
record Procedures(Procedure procedure, AnswerReader reader) {

    /** What the options of an endpoint make of its operation; an error for an option that does not go with it. */
    static Procedures of(PolytomicEndpoint endpoint, LongSupplier clock) {
        Operation operation = endpoint.getOperation().row();
        Form form = Form.valueOf(endpoint.getConfiguration().getOutputFormat().name());
        requireList(operation, endpoint.getPaging() != null, "paging");
        requireList(operation, endpoint.getMaxResults() != 0, "maxResults");
        require(operation, endpoint.isStreaming(), BulkSyncOperations.BULK_SOURCE, "streaming");
        require(
                operation,
                endpoint.getAwaitSchemaCache() != null,
                BulkSyncOperations.CREATE_BULK_SYNC,
                "awaitSchemaCache");
        if (endpoint.isStreaming()) {
            return new Procedures(
                    Procedure.streaming(
                            answer -> source((ElementStream) answer.content().value())),
                    ElementReader.of("schemas", BulkSourceSchema.class, form));
        }
        AnswerReader reader = AnswerReader.of(operation, form);
        if (endpoint.getAwaitSchemaCache() != null) {
            Duration longest = HttpSettings.requireUsable("awaitSchemaCache", endpoint.getAwaitSchemaCache());
            return new Procedures(new SchemaCacheWait(longest, clock), reader);
        }
        return new Procedures(operation.result().isList() ? list(endpoint, form) : Procedure.ONE_CALL, reader);
    }

    private static Procedure list(PolytomicEndpoint endpoint, Form form) {
        if (endpoint.getMaxResults() < 0) {
            throw new IllegalArgumentException(
                    "Option maxResults must be 0 (no limit) or more, not " + endpoint.getMaxResults());
        }
        int maxResults = endpoint.getMaxResults() == 0 ? Integer.MAX_VALUE : endpoint.getMaxResults();
        return switch (endpoint.getPaging() == null ? Paging.ALL : endpoint.getPaging()) {
            case ALL -> new WholeList(form, Integer.MAX_VALUE, maxResults);
            case PAGE -> {
                if (endpoint.getMaxResults() != 0) {
                    throw new IllegalArgumentException(
                            "Option maxResults goes with paging all and stream; the size of one page is option limit");
                }
                yield new WholeList(form, 1, maxResults);
            }
            case STREAM -> new PageStream(maxResults);
        };
    }

    private static void requireList(Operation operation, boolean isSet, String option) {
        if (isSet && !operation.result().isList()) {
            throw new IllegalArgumentException("Option %s goes with operations that list something; %s does not"
                    .formatted(option, operation.name()));
        }
    }

    private static void require(Operation operation, boolean isSet, Operation only, String option) {
        if (isSet && operation != only) {
            throw new IllegalArgumentException(
                    "Option %s goes with %s only, not with %s".formatted(option, only.name(), operation.name()));
        }
    }

    private static StreamedBody.Source source(ElementStream elements) {
        return new StreamedBody.Source() {
            @Override
            public Object next() throws PolytomicException {
                return elements.next();
            }

            @Override
            public void close() {
                elements.close();
            }
        };
    }
}
