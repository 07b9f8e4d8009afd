package io.github.camelpolytomic.internal.binding;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The keys that are derived from the user's own. */
class ExchangeKeysTest {

    private static final String KEY = "order-4711";

    @Test
    void areTheSameAfterARestartOfTheProgram() {
        assertThat(madeFrom(KEY)).isEqualTo(madeFrom(KEY));
    }

    @Test
    void differFromStartToStart() {
        assertThat(madeFrom(KEY)).doesNotHaveDuplicates().doesNotContain(KEY);
    }

    @Test
    void areNoneThatPeopleWrite() {
        assertThat(madeFrom(KEY)).doesNotContain(KEY + "-2", KEY + "-3").allMatch(key -> key.startsWith(KEY + "-"));
        assertThat(madeFrom(KEY)).doesNotContainAnyElementsOf(madeFrom(KEY + "-2"));
    }

    @Test
    void areNotSharedByLongKeysThatDifferAtTheirEndOnly() {
        String common = "k".repeat(254);

        assertThat(madeFrom(common + "a")).doesNotContainAnyElementsOf(madeFrom(common + "b"));
    }

    @Test
    void areOfAFormThatTheServiceTakes() {
        assertThat(madeFrom("k".repeat(255))).allMatch(key -> key.matches("[A-Za-z0-9_-]{8,255}"));
    }

    private static List<String> madeFrom(String given) {
        ExchangeKeys keys = new ExchangeKeys(new EndpointKeys(new IdempotencyKeys(), null, true), null, given);
        return Stream.generate(() -> keys.another(null).value()).limit(12).toList();
    }
}
