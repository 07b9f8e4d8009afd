package io.github.camelpolytomic.internal.operation;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OperationTest {

    @Test
    void spellsItsParametersAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(Parameter.path("connectionId").wireName()).isEqualTo("connection_id");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void cannotHaveAVariableInItsPathWithoutAParameter() {
        assertThatThrownBy(() -> Area.of("broken", "Broken", OperationTest.class)
                        .operation("broken")
                        .since(ApiVersion.V2023_04_25, Verb.GET, "/api/bulk/syncs/{sync_id}")
                        .takes(Parameter.path("scheduleId"), Parameter.query("syncId", String.class))
                        .returns(Object.class))
                .hasMessage("broken has {sync_id} in its path but no such parameter");
    }

    @Test
    void hasItsPathBelowTheApi() {
        assertThatThrownBy(() -> Area.of("broken", "Broken", OperationTest.class)
                        .operation("broken")
                        .since(ApiVersion.V2023_04_25, Verb.GET, "/bulk/syncs"))
                .hasMessage("The path /bulk/syncs does not start with /api/");
    }
}
