package io.github.camelpolytomic.model;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.model.bulksync.BulkDestination;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.model.events.UnknownEvent;
import io.github.camelpolytomic.model.run.BulkSyncRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The records with samples that have every member of the contract, of all versions together. */
class ContractRecordTest extends RecordTestSupport {

    /** The records whose samples have null or no value for some members. */
    private static final Set<Class<?>> PARTIAL = Set.of(BulkSource.class, BulkDestination.class);

    static Stream<Arguments> samples() {
        return allSamples().filter(row -> !PARTIAL.contains(row.get()[1]));
    }

    static Stream<Arguments> allSamples() {
        return sampleNames().map(sample -> arguments(sample, recordOf(sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesBackWhatItHasRead(String sample, Class<? extends PolytomicRecord> type) throws IOException {
        JsonNode json = sample(sample);

        assertThat(written(read(json, type))).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("allSamples")
    void knowsEveryMemberAtEveryDepth(String sample, Class<? extends PolytomicRecord> type) throws IOException {
        assertThat(withAllInside(read(sample(sample), type)).filter(inside -> !(inside instanceof UnknownEvent)))
                .allSatisfy(inside -> assertThat(inside.additionalProperties()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fillsEveryMember(String sample, Class<? extends PolytomicRecord> type) throws IOException {
        assertThat(read(sample(sample), type)).hasNoNullFieldsOrProperties();
    }

    @Test
    void seesEveryRecordThereIs() throws IOException {
        Set<Class<?>> seen = new HashSet<>();
        for (Arguments row : allSamples().toList()) {
            withAllInside(read(sample((String) row.get()[0]), (Class<?>) row.get()[1]))
                    .map(Object::getClass)
                    .forEach(seen::add);
        }

        // the component's own records are not in the contract
        assertThat(recordTypes().stream().filter(type -> !type.getPackage().equals(BulkSyncRun.class.getPackage())))
                .hasSizeGreaterThan(60)
                .filteredOn(type -> !seen.contains(type))
                .as("records that no sample in src/test/resources/contract has")
                .isEmpty();
    }
}
