package io.github.camelpolytomic.internal.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptsTest {

    @Test
    void quotesOnOneLineWithoutTheLastFullStop() {
        assertThat(new Excerpts().quote(" It\n\tfailed!. ", 100)).isEqualTo("It failed");
    }

    @Test
    void quotesNothingOfWhatIsAbsent() {
        assertThat(new Excerpts().quote(null, 100)).isEmpty();
    }

    @Test
    void saysThatItIsNotAll() {
        assertThat(new Excerpts().quote("abcdefghij", 8)).isEqualTo("abcde...");
    }

    @Test
    void quotesNoMoreThanFiveHundredInAll() {
        Excerpts excerpts = new Excerpts();
        assertThat(excerpts.quote("x".repeat(498), 600)).hasSize(498);
        assertThat(excerpts.quote("more", 600)).isEmpty();
    }

    @Test
    void takesLongTextsInNoTime() {
        assertThat(new Excerpts().quote(".".repeat(1_000_000) + "x", 8)).isEqualTo(".".repeat(5) + "...");
        assertThat(new Excerpts().quote("x" + ".!".repeat(500_000), 8)).isEqualTo("x");
        assertThat(Excerpts.value("\n".repeat(1_000_000))).isEqualTo("?".repeat(97) + "...");
    }

    @Test
    void cutsNoCharacterInHalf() {
        assertThat(Excerpts.cut("abc😀defgh", 7)).isEqualTo("abc...");
        assertThat(Excerpts.cut("abc😀defgh", 8)).isEqualTo("abc😀...");
    }
}
