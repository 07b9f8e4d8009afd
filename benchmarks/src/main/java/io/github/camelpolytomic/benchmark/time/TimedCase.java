package io.github.camelpolytomic.benchmark.time;

import java.util.List;
import java.util.stream.Stream;

import io.github.camelpolytomic.benchmark.caller.Caller;
import io.github.camelpolytomic.benchmark.caller.StreamVariant;
import io.github.camelpolytomic.benchmark.caller.Variant;
import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.service.Executions;

/** Who fetches what; the first of a subject is its reference. */
sealed interface TimedCase {

    /** All that is measured. */
    static List<TimedCase> all() {
        Stream<TimedCase> bodies = Stream.of(Body.values())
                .flatMap(body -> Stream.of(Variant.values()).map(variant -> new OfABody(variant, body)));
        Stream<TimedCase> lists = StreamVariant.ofAList().map(OfAList::new);
        return Stream.concat(bodies, lists).toList();
    }

    /** What the bounds that a run can fail for need: who writes the plain route must not get a large response cheaper. */
    static List<TimedCase> ofBounds() {
        return Stream.of(Body.TWO_HUNDRED_KB, Body.TWENTY_MB)
                .flatMap(body -> Stream.of(Variant.PLAIN_ROUTE, Variant.COMPONENT)
                        .map(variant -> (TimedCase) new OfABody(variant, body)))
                .toList();
    }

    /** The case with these {@link #arguments()}. */
    static TimedCase of(String[] arguments) {
        return arguments.length == 1
                ? new OfAList(StreamVariant.valueOf(arguments[0]))
                : new OfABody(Variant.valueOf(arguments[0]), Body.valueOf(arguments[1]));
    }

    String[] arguments();

    String subject();

    String label();

    Caller open() throws Exception;

    /** How many calls are measured, after as many that warm up. */
    int calls();

    /** One response of this size. */
    record OfABody(Variant variant, Body body) implements TimedCase {
        @Override
        public String[] arguments() {
            return new String[] {variant.name(), body.name()};
        }

        @Override
        public String subject() {
            return body.label();
        }

        @Override
        public String label() {
            return variant.label();
        }

        @Override
        public Caller open() throws Exception {
            return variant.open(body);
        }

        @Override
        public int calls() {
            return body.warmUpCalls();
        }
    }

    /** A list of several pages. */
    record OfAList(StreamVariant variant) implements TimedCase {

        private static final Executions LIST = Executions.SHORT;

        @Override
        public String[] arguments() {
            return new String[] {variant.name()};
        }

        @Override
        public String subject() {
            return variant.subject(LIST);
        }

        @Override
        public String label() {
            return variant.label();
        }

        @Override
        public Caller open() throws Exception {
            return variant.open(LIST, element -> {});
        }

        @Override
        public int calls() {
            return variant.warmUpCalls();
        }
    }
}
