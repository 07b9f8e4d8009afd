package io.github.camelpolytomic.test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("any-locale")
class SampleWorkspaceTest {

    private static final Set<String> TYPES =
            Set.of("unknown", "string", "number", "boolean", "datetime", "array", "object", "binary");

    private final Workspace workspace = Workspace.sample();

    @Test
    void fourConnectionsAreThere() {
        assertThat(workspace.connections())
                .extracting(SimulatedConnection::id)
                .containsExactlyInAnyOrder(
                        SampleWorkspace.CRM, SampleWorkspace.SHOP, SampleWorkspace.WAREHOUSE, SampleWorkspace.BUCKET);
        assertThat(workspace.organizationId()).isEqualTo(SampleWorkspace.ORGANIZATION_ID);
        assertThat(workspace.apiKey()).isEqualTo(SampleWorkspace.API_KEY);
    }

    @Test
    void theCrmIsAsLargeAsACrm() {
        assertThat(schemas(SampleWorkspace.CRM)).hasSizeBetween(38, 45);
        assertThat(fields(SampleWorkspace.CRM)).hasSizeBetween(850, 950);
        assertThat(fields(SampleWorkspace.CRM).map(SimulatedField::type)).containsAll(TYPES);
        assertThat(fields(SampleWorkspace.CRM).filter(field -> field.id().endsWith("__c")))
                .hasSizeGreaterThan(40);
    }

    @Test
    void theShopHasAboutADozenTables() {
        assertThat(schemas(SampleWorkspace.SHOP)).hasSizeBetween(11, 14);
        assertThat(schemas(SampleWorkspace.SHOP))
                .allSatisfy(schema -> assertThat(schema.id()).startsWith("public."));
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleWorkspace.CRM, SampleWorkspace.SHOP})
    void everyAssociationPointsToAFieldThatExists(String connectionId) {
        SimulatedConnection connection = workspace.connection(connectionId).orElseThrow();
        List<SimulatedField> references = fields(connectionId)
                .filter(field -> !field.referencedSchemas().isEmpty())
                .toList();

        assertThat(references).hasSizeGreaterThan(10);
        assertThat(references)
                .allSatisfy(field -> assertThat(field.referencedSchemas()).allSatisfy(schemaId -> assertThat(
                                connection.schema(schemaId).flatMap(schema -> schema.field(field.referencedField())))
                        .as("%s.%s", schemaId, field.referencedField())
                        .isPresent()));
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleWorkspace.CRM, SampleWorkspace.SHOP})
    void everySchemaHasAPrimaryKeyAndIdsThatAreUnique(String connectionId) {
        assertThat(schemas(connectionId)).extracting(SimulatedSchema::id).doesNotHaveDuplicates();
        assertThat(schemas(connectionId)).allSatisfy(schema -> {
            assertThat(schema.fields()).extracting(SimulatedField::id).doesNotHaveDuplicates();
            assertThat(schema.fields()).anyMatch(SimulatedField::isPrimaryKey);
            assertThat(schema.fields())
                    .allSatisfy(field -> assertThat(field.name()).isNotBlank());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleWorkspace.CRM, SampleWorkspace.SHOP})
    void typesAreThoseOfTheContract(String connectionId) {
        assertThat(TYPES)
                .containsAll(fields(connectionId).map(SimulatedField::type).collect(Collectors.toSet()));
    }

    @Test
    void everyPickListOfTheCrmHasValuesWithLabels() {
        List<SimulatedField> pickLists = fields(SampleWorkspace.CRM)
                .filter(field -> field.remoteType().endsWith("picklist"))
                .toList();

        assertThat(pickLists).hasSizeGreaterThan(80);
        assertThat(pickLists).allSatisfy(field -> {
            assertThat(field.state().json().path("values")).isNotEmpty();
            assertThat(field.state().json().path("values")).allSatisfy(value -> {
                assertThat(value.path("label").asText()).isNotBlank();
                assertThat(value.path("value").asText()).isNotBlank();
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleWorkspace.WAREHOUSE, SampleWorkspace.BUCKET})
    void theDestinationsHaveModesNestedSettingsAndResyncModes(String connectionId) {
        SimulatedConnection connection = workspace.connection(connectionId).orElseThrow();

        assertThat(connection.isDestination()).isTrue();
        assertThat(connection.isSource()).isFalse();
        assertThat(connection.state().destination().json().path("modes")).hasSize(2);
        assertThat(connection.state().destination().json().path("supported_resync_modes"))
                .isNotEmpty();
        assertThat(connection.state().destination().json().at("/configuration/advanced/items"))
                .allSatisfy(item ->
                        assertThat(item.has("required") || item.has("items")).isTrue());
        assertThat(connection.state().destination().json().path("configuration"))
                .anyMatch(setting -> setting.path("required").asBoolean());
    }

    @Test
    void twoSyncsAreThereThatNeverRan() {
        assertThat(workspace.bulkSyncs())
                .extracting(SimulatedBulkSync::id)
                .containsExactly(SampleWorkspace.CRM_TO_WAREHOUSE, SampleWorkspace.SHOP_TO_BUCKET);
        assertThat(workspace.bulkSyncs()).allSatisfy(sync -> {
            assertThat(workspace.connection(sync.sourceConnectionId())).isPresent();
            assertThat(workspace.connection(sync.destinationConnectionId())).isPresent();
            assertThat(sync.executions()).isEmpty();
        });
        assertThat(workspace.bulkSyncs())
                .extracting(SimulatedBulkSync::isActive)
                .containsExactly(true, false);
        assertThat(workspace.bulkSyncs().get(0).enabledSchemas())
                .containsExactlyInAnyOrder("Account", "Contact", "Lead", "Opportunity", "Case");
        assertThat(workspace.bulkSyncs().get(1).enabledSchemas()).hasSizeBetween(11, 14);
        assertThat(workspace.bulkSyncs().get(1).setting("/destination_configuration/path"))
                .hasValue("shop");
    }

    private List<SimulatedSchema> schemas(String connectionId) {
        return workspace.connection(connectionId).orElseThrow().schemas();
    }

    private Stream<SimulatedField> fields(String connectionId) {
        return schemas(connectionId).stream().flatMap(schema -> schema.fields().stream());
    }
}
