package io.github.camelpolytomic.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What is done to a proper answer before it goes over the wire.
 *
 * @param tree what is done to the JSON
 * @param bytes what is done to its text afterwards
 * @param framing how the text is sent
 * @param status the HTTP status
 * @param seed decides where all of this happens
 */
public record HostileAnswer(List<TreeMutation> tree, List<ByteMutation> bytes, Framing framing, int status, long seed) {

    private static final Integer[] STATUSES = {
        201, 202, 203, 204, 205, 206, 301, 302, 304, 400, 401, 403, 404, 405, 407, 408, 409, 410, 418, 422, 429, 500,
        501, 502, 503, 504, 511, 520, 522, 524, 530, 599
    };

    /** Answers to be hostile with: mostly successes, framed well as often as not. */
    public static Arbitrary<HostileAnswer> any() {
        return Combinators.combine(
                        Arbitraries.of(TreeMutation.class).list().ofMaxSize(3),
                        Arbitraries.of(ByteMutation.class).list().ofMaxSize(1),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(Framing.LENGTH)),
                                Tuple.of(1, Arbitraries.of(Framing.class))),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(200)), Tuple.of(1, Arbitraries.of(STATUSES))),
                        Arbitraries.longs())
                .as(HostileAnswer::new);
    }

    /** The content, when it is made of this. */
    public byte[] content(ObjectNode proper) {
        RandomGenerator random = random();
        ObjectNode changed = proper.deepCopy();
        tree.forEach(mutation -> mutation.change(changed, random));
        byte[] content = changed.toString().getBytes(StandardCharsets.UTF_8);
        for (ByteMutation mutation : bytes) {
            content = mutation.change(content, random);
        }
        return content;
    }

    /** What goes over the wire. */
    public byte[] framed(byte[] content) {
        return framing.frame(status, content, random());
    }

    /** Whether the client gets the content as it is, with a status that it takes for a success. */
    public boolean arrives() {
        return framing.isSound() && status == 200;
    }

    /** Whether the connection is open afterwards. */
    public boolean staysOpen() {
        return framing.staysOpen();
    }

    private RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
