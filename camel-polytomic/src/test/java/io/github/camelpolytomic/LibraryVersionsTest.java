package io.github.camelpolytomic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.LibraryVersions.Library;

import static org.assertj.core.api.Assertions.assertThat;

/** An application with vulnerable libraries gets a warning. */
class LibraryVersionsTest {

    @ParameterizedTest
    @CsvSource({
        "5.5.2, true",
        "5.6.3, true",
        "5.6.4-alpha1, true",
        "5.6.4, false",
        "5.6.10, false",
        "5.7, false",
        "6, false",
        "custom, false",
        ", false"
    })
    void warnOfTheOlderOnesOnly(String present, boolean old) {
        assertThat(new Library("httpclient5", "httpclient5.version", "5.6.4", present).isOutdated())
                .isEqualTo(old);
    }

    @Test
    void sayWhatToDo() {
        assertThat(new Library("httpclient5", "httpclient5.version", "5.6.4", "5.5.2").warning())
                .isEqualTo("httpclient5 5.5.2 is on the class path. With this version a hostile response can"
                        + " exhaust memory or connections: use 5.6.4 or later. With Spring Boot's parent, set the"
                        + " Maven property httpclient5.version; in any other Maven build, import"
                        + " camel-polytomic-bom before other BOMs. Libraries of 'camel run' itself cannot be"
                        + " replaced: use a Maven build in production");
    }

    @Test
    void areFoundAndNewEnoughHere() {
        assertThat(LibraryVersions.onTheClassPath())
                .allSatisfy(library -> assertThat(library.present()).matches("\\d+(\\.\\d+)+"))
                .noneMatch(Library::isOutdated);
    }
}
