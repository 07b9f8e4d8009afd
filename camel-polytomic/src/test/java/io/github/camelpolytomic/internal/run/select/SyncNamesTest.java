package io.github.camelpolytomic.internal.run.select;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.internal.run.sync.Sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("any-locale")
class SyncNamesTest {

    private static final List<Sync> SYNCS = List.of(
            sync("s1", "weekly", true),
            sync("s2", "nightly", true),
            sync("s3", "Nightly", false),
            sync("s4", "twice", true),
            sync("s5", "twice", false),
            sync("s6", "twice", null),
            sync("s7", null, true));

    @Test
    void findsTheSyncOfExactlyThatName() {
        assertThat(SyncNames.one("nightly", SYNCS).id()).isEqualTo("s2");
        assertThat(SyncNames.one("Nightly", SYNCS).id()).isEqualTo("s3");
    }

    @Test
    void listsTheNearestNamesFirstWhenNoneFits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyncNames.one("nightli", SYNCS))
                .withMessage("No sync is named 'nightli'; similar names are nightly (s2), Nightly (s3), weekly (s1),"
                        + " twice (s4), twice (s5), twice (s6), an unnamed one (s7)");
    }

    @Test
    void takesNoWildcard() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyncNames.one("nightl*", SYNCS))
                .withMessageStartingWith("No sync is named 'nightl*'; similar names are nightly (s2)");
    }

    @Test
    void listsTwentyNamesAtMost() {
        List<Sync> syncs = IntStream.rangeClosed(10, 35)
                .mapToObj(i -> sync("s" + i, "sync-" + i, true))
                .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyncNames.one("sync", syncs))
                .withMessageEndingWith("sync-28 (s28), sync-29 (s29), and 6 more");
    }

    @Test
    void listsAllThatBearTheName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyncNames.one("twice", SYNCS))
                .withMessage("3 syncs are named 'twice'; select one by syncId: s4 (active), s5 (not active), s6");
    }

    @Test
    void saysThatThereAreNoSyncs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyncNames.one("nightly", List.of()))
                .withMessage("No sync is named 'nightly'; the credentials have access to no sync");
    }

    private static Sync sync(String id, String name, Boolean active) {
        return Sync.builder().id(id).name(name).active(active).build();
    }
}
