package io.github.camelpolytomic;

import java.util.function.LongSupplier;

import io.github.camelpolytomic.client.AnswerReader;
import io.github.camelpolytomic.client.ElementReader;
import io.github.camelpolytomic.client.ElementStream;
import io.github.camelpolytomic.client.Form;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.operation.Operation;

/**
 * What an endpoint does for an exchange, and what it makes of an answer.
 *
 * @param procedure what is done
 * @param reader what is made of an answer
 */
record Procedures(Procedure procedure, AnswerReader reader) {

    /**
     * What these options make of the operation.
     *
     * @param clock tells the time in nanoseconds
     */
    static Procedures of(Operation operation, CallOptions options, LongSupplier clock) {
        Form form = Form.of(options.format());
        if (options.streaming()) {
            Operation.StreamedMember member = operation.streamed().orElseThrow();
            return new Procedures(
                    Procedure.streaming(
                            answer -> source((ElementStream) answer.content().value())),
                    ElementReader.of(member.name(), member.type(), form));
        }
        return new Procedures(procedure(operation, options, form, clock), AnswerReader.of(operation, form));
    }

    private static Procedure procedure(Operation operation, CallOptions options, Form form, LongSupplier clock) {
        if (options.awaitSchemaCache().isPresent()) {
            String source = operation.cachedSource().orElseThrow();
            return new SchemaCacheWait(source, options.awaitSchemaCache().get(), clock);
        }
        if (!operation.result().isList()) {
            return Procedure.ONE_CALL;
        }
        return switch (options.paging().orElse(Paging.ALL)) {
            case ALL -> new WholeList(form, Integer.MAX_VALUE, options.limit());
            case PAGE -> new WholeList(form, 1, options.limit());
            case STREAM -> new PageStream(options.limit());
        };
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
