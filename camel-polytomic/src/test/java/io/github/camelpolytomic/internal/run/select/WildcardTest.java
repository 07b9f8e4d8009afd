package io.github.camelpolytomic.internal.run.select;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WildcardTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            abc,    abc,        true
            abc,    abcd,       false
            a.c,    abc,        false
            *,      '',         true
            **,     abc,        true
            a*,     a,          true
            *c,     abc,        true
            *b,     abc,        false
            a*c,    ac,         true
            aa*aa,  aaa,        false
            aa*aa,  aaaa,       true
            a*b*c,  a-b-b-c,    true
            a*b*c,  abc,        true
            a*bc*c, abc,        false
            a**c,   abc,        true
            *b*,    abc,        true
            *bb*,   abc,        false
            ab*,    a,          false
            """)
    void matches(String pattern, String text, boolean expected) {
        assertThat(new Wildcard(pattern).matches(text)).isEqualTo(expected);
    }

    @Test
    void matchesNoAbsentText() {
        assertThat(new Wildcard("*").matches(null)).isFalse();
        assertThat(new Wildcard("*").matchesAnyCase(null)).isFalse();
    }

    @Test
    void matchesWithoutRegardToCapitalsWhenAsked() {
        assertThat(new Wildcard("SNOW*").matchesAnyCase("Snowflake")).isTrue();
        assertThat(new Wildcard("SNOW*").matches("Snowflake")).isFalse();
    }
}
