package io.github.camelpolytomic.internal.producer;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.model.bulksync.BulkDestination;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls that describe the source and the destination of a bulk sync. */
class PolytomicProducerSourceTest extends PolytomicTestSupport {

    @Test
    void readsTheWholeSource() {
        BulkSource source = answer("polytomic:bulkSource?connectionId=" + SampleWorkspace.CRM, BulkSource.class);

        assertThat(source.capabilities().supportsTrackingFields()).isNotNull();
        assertThat(source.additionalProperties()).isEmpty();
        assertThat(source.schemas()).isNotEmpty().allSatisfy(schema -> {
            assertThat(schema.additionalProperties()).isEmpty();
            assertThat(schema.fields()).isNotEmpty().allSatisfy(field -> {
                assertThat(field.id()).isNotBlank();
                assertThat(field.type()).isNotBlank();
                assertThat(field.remoteType()).isNotBlank();
                assertThat(field.values()).isNotNull();
                assertThat(field.additionalProperties()).isEmpty();
            });
            assertThat(schema.fields()).anyMatch(field -> field.isPrimaryKey());
        });
    }

    @Test
    void readsASourceWithoutItsFields() {
        BulkSource source = answer(
                "polytomic:bulkSource?connectionId=" + SampleWorkspace.CRM + "&includeFields=false", BulkSource.class);

        assertThat(source.schemas()).isNotEmpty().allSatisfy(schema -> {
            assertThat(schema.name()).isNotBlank();
            assertThat(schema.fields()).isNull();
        });
    }

    @Test
    void readsTheWholeDestination() {
        BulkDestination destination =
                answer("polytomic:bulkDestination?id=" + SampleWorkspace.WAREHOUSE, BulkDestination.class);

        assertThat(destination.additionalProperties()).isEmpty();
        assertThat(destination.configuration()).isNotEmpty();
        assertThat(destination.supportedResyncModes()).isNotEmpty();
        assertThat(destination.modes()).isNotEmpty().allSatisfy(mode -> {
            assertThat(mode.id()).isIn("snapshot", "replicate");
            assertThat(mode.label()).isNotBlank();
            assertThat(mode.description()).isNotBlank();
            assertThat(mode.additionalProperties()).isEmpty();
        });
    }
}
