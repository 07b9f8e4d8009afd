package io.github.camelpolytomic.internal.run.select;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.internal.run.sync.Sync;
import io.github.camelpolytomic.internal.run.sync.SyncBuilder;
import io.github.camelpolytomic.model.connections.Connection;
import io.github.camelpolytomic.model.connections.ConnectionTypeSummary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SyncSelectionTest {

    private static final String CURE =
            "write comma-separated key:value terms, such as name:nightly-*,destination:Snowflake,active:true;"
                    + " the keys are id, name, source, destination, active, mode";

    private static final List<Connection> CONNECTIONS = List.of(
            connection("c-crm", "CRM: main", "salesforce", "Salesforce"),
            connection("c-lake", "Lake", "snowflake", "Snowflake Data Cloud"),
            connection("c-bare", "Bare", null, null));

    private static final List<Sync> SYNCS = List.of(
            sync("s1", "nightly-a")
                    .active(true)
                    .mode("replicate")
                    .sourceConnectionId("c-crm")
                    .destinationConnectionId("c-lake")
                    .build(),
            sync("s2", "nightly-b")
                    .active(false)
                    .mode("snapshot")
                    .sourceConnectionId("c-lake")
                    .destinationConnectionId("c-crm")
                    .build(),
            sync("s3", "Nightly-c")
                    .active(true)
                    .mode("replicate")
                    .sourceConnectionId("c-gone")
                    .destinationConnectionId("c-bare")
                    .build(),
            sync("s4", null).build());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name:nightly-a                          | s1
            name:nightly-*                          | s1 s2
            name:*ightly-*                          | s1 s2 s3
            name:*                                  | s1 s2 s3
            name:NIGHTLY-A                          | ''
            name:nightly                            | ''
            name:nightly.a                          | ''
            id:s1                                   | s1
            id:s*                                   | s1 s2 s3 s4
            id:s3,id:s1                             | s1 s3
            active:true                             | s1 s3
            active:false                            | s2
            active:true,active:false                | s1 s2 s3
            mode:snapshot                           | s2
            mode:*                                  | s1 s2 s3
            source:c-crm                            | s1
            source:CRM: main                        | s1
            source:salesforce                       | s1
            source:Salesforce                       | s1
            source:c-gone                           | s3
            source:*                                | s1 s2 s3
            destination:Snowflake                   | s1
            destination:SNOW*                       | s1
            destination:Snowflake Data Cloud        | s1
            destination:snowflake data cloud        | ''
            destination:lake                        | ''
            destination:Bare                        | s3
            destination:Lake,destination:Bare       | s1 s3
            source:Lake,destination:Lake            | ''
            name:nightly-*,active:true              | s1
            ' name : nightly-* , active : true '    | s1
            name:nightly-*,name:Night*,active:true  | s1 s3
            """)
    void selects(String select, String expected) {
        assertThat(SyncSelection.of(select).select(SYNCS, CONNECTIONS))
                .extracting(Sync::id)
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "name:a, false",
        "'id:a,mode:b,active:true', false",
        "source:a, true",
        "'name:a,destination:b', true",
    })
    void needsTheConnectionsForSourceAndDestinationOnly(String select, boolean needed) {
        assertThat(SyncSelection.of(select).needsConnections()).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nightly             | has 'nightly' without a key
            name:a,b            | has 'b' without a key
            name:a,             | has '' without a key
            names:a             | has the unknown key 'names'
            Name:a              | has the unknown key 'Name'
            :a                  | has the unknown key ''
            name:               | has no value for 'name'
            'name: ,active:true'| has no value for 'name'
            """)
    void saysWhatToWriteInPlaceOf(String select, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyncSelection.of(select))
                .withMessage("Option select " + fault + ": " + CURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void refusesAnEmptySelection(String select) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyncSelection.of(select))
                .withMessage("Option select is empty: " + CURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "True", "*"})
    void refusesWhatIsNeitherTrueNorFalse(String active) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyncSelection.of("active:" + active))
                .withMessage("Option select has active:" + active + ": write active:true or active:false");
    }

    @Test
    void namesTheSyncsOfWhichItSelectsNone() {
        assertThat(SyncSelection.of("name:daily-*").none(SYNCS))
                .isEqualTo("Option select=name:daily-* matches none of these syncs: nightly-a (s1), nightly-b (s2),"
                        + " Nightly-c (s3), an unnamed one (s4)");
    }

    @Test
    void namesTwentySyncsAtMost() {
        List<Sync> syncs = IntStream.rangeClosed(1, 23)
                .mapToObj(i -> sync("s" + i, "n" + i).build())
                .toList();
        assertThat(SyncSelection.of("name:x").none(syncs)).endsWith("n19 (s19), n20 (s20), and 3 more");
    }

    @Test
    void saysThatThereAreNoSyncs() {
        assertThat(SyncSelection.of("name:x").none(List.of()))
                .isEqualTo("Option select=name:x matches nothing: the credentials have access to no sync");
    }

    private static SyncBuilder sync(String id, String name) {
        return Sync.builder().id(id).name(name);
    }

    private static Connection connection(String id, String name, String typeId, String typeName) {
        ConnectionTypeSummary type = typeId == null
                ? null
                : ConnectionTypeSummary.builder().id(typeId).name(typeName).build();
        return Connection.builder().id(id).name(name).type(type).build();
    }
}
