package io.github.camelpolytomic.internal.producer;

import java.util.function.LongSupplier;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.ElementStream;
import io.github.camelpolytomic.internal.json.ElementReader;
import io.github.camelpolytomic.internal.json.OutputForm;
import io.github.camelpolytomic.internal.json.ResponseReader;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.option.Paging;

/**
 * What an endpoint does for an exchange, and what it makes of an answer.
 *
 * @param procedure what is done
 * @param reader what is made of an answer
 */
public record CallStrategies(CallStrategy procedure, ResponseReader reader) {

    /**
     * What these options make of the operation.
     *
     * @param clock tells the time in nanoseconds
     */
    public static CallStrategies of(Operation operation, CallOptions options, LongSupplier clock) {
        OutputForm form = OutputForm.of(options.format());
        if (options.streaming()) {
            Operation.StreamedMember member = operation.streamed().orElseThrow();
            return new CallStrategies(
                    CallStrategy.streaming(
                            answer -> source((ElementStream) answer.content().value())),
                    ElementReader.of(member.name(), member.type(), form));
        }
        return new CallStrategies(procedure(operation, options, form, clock), ResponseReader.of(operation, form));
    }

    private static CallStrategy procedure(
            Operation operation, CallOptions options, OutputForm form, LongSupplier clock) {
        if (options.awaitSchemaCache().isPresent()) {
            String source = operation.cachedSource().orElseThrow();
            return new SchemaCacheWait(source, options.awaitSchemaCache().get(), clock);
        }
        if (!operation.result().isList()) {
            return CallStrategy.ONE_CALL;
        }
        return switch (options.paging().orElse(Paging.ALL)) {
            case ALL -> new AllPages(form, Integer.MAX_VALUE, options.limit());
            case PAGE -> new AllPages(form, 1, options.limit());
            case STREAM -> new PageStream(options.limit());
        };
    }

    private static StreamingBody.Source source(ElementStream elements) {
        return new StreamingBody.Source() {
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
