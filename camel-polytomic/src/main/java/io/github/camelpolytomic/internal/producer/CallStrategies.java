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
 * The strategy of an endpoint's calls, and the reader of their responses.
 *
 * @param strategy makes the calls of an exchange
 * @param reader reads the responses
 */
public record CallStrategies(CallStrategy strategy, ResponseReader reader) {

    /**
     * Returns the strategy and reader of an operation with these options.
     *
     * @param clock time in nanoseconds
     */
    public static CallStrategies of(Operation operation, CallOptions options, LongSupplier clock) {
        OutputForm form = OutputForm.of(options.format());
        if (options.streaming()) {
            Operation.StreamedMember member = operation.streamed().orElseThrow();
            return new CallStrategies(
                    CallStrategy.streaming(response ->
                            source((ElementStream) response.content().value())),
                    ElementReader.of(member.name(), member.type(), form));
        }
        return new CallStrategies(strategy(operation, options, form, clock), ResponseReader.of(operation, form));
    }

    private static CallStrategy strategy(
            Operation operation, CallOptions options, OutputForm form, LongSupplier clock) {
        if (options.awaitSchemaCache().isPresent()) {
            String source = operation.cachedSource().orElseThrow();
            return new SchemaCacheWait(source, options.awaitSchemaCache().get(), clock);
        }
        if (options.await().isPresent()) {
            return new JobWait(
                    ResponseReader.ofJob(operation, form), options.await().get(), clock);
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
