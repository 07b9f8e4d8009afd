package io.github.camelpolytomic.test;

import java.util.List;

import io.github.camelpolytomic.test.internal.state.connection.SourceField;

/**
 * A field of a {@link SimulatedSchema}. Immutable; each method that sets something returns a new field.
 * Every member of the contract has a default.
 *
 * <pre>{@code
 * SimulatedField.of("customer_id", "number").remoteType("bigint").references("public.customers", "id")
 * }</pre>
 */
public final class SimulatedField {

    private final SourceField field;

    SimulatedField(SourceField field) {
        this.field = field;
    }

    /**
     * A field with this id (also its name) and type: one of {@code unknown}, {@code string}, {@code number},
     * {@code boolean}, {@code datetime}, {@code array}, {@code object}, {@code binary}, or any other text, to test how
     * a client handles an unknown type.
     */
    public static SimulatedField of(String id, String type) {
        return new SimulatedField(SourceField.of(id, type));
    }

    /** The display name, when it is not the id. */
    public SimulatedField name(String name) {
        return new SimulatedField(field.name(name));
    }

    /** The name of the type in the source system, such as {@code varchar} or {@code picklist}. */
    public SimulatedField remoteType(String remoteType) {
        return new SimulatedField(field.remoteType(remoteType));
    }

    /** The path in a record, when it is not {@code $.<id>}. */
    public SimulatedField path(String path) {
        return new SimulatedField(field.path(path));
    }

    /** Makes the field a part of the primary key. */
    public SimulatedField primaryKey() {
        return new SimulatedField(field.primaryKey());
    }

    /** Marks the field as defined by a user. */
    public SimulatedField userManaged() {
        return new SimulatedField(field.userManaged());
    }

    /** Makes the field a reference to a field of another schema; repeat it for several schemas. */
    public SimulatedField references(String schemaId, String fieldId) {
        return new SimulatedField(field.reference(schemaId, fieldId));
    }

    /** Adds an entry to the field's pick-list. */
    public SimulatedField value(String label, String value) {
        return new SimulatedField(field.value(label, value));
    }

    public String id() {
        return field.id();
    }

    public String name() {
        return field.name();
    }

    public String type() {
        return field.type();
    }

    public String remoteType() {
        return field.remoteType();
    }

    public boolean isPrimaryKey() {
        return field.isPrimaryKey();
    }

    /** The ids of the referenced schemas; empty when the field is not a reference. */
    public List<String> referencedSchemas() {
        return field.referencedSchemas();
    }

    /** The referenced field; empty when this field is not a reference. */
    public String referencedField() {
        return field.referencedField();
    }

    SourceField state() {
        return field;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SimulatedField same && field.equals(same.field);
    }

    @Override
    public int hashCode() {
        return field.hashCode();
    }

    @Override
    public String toString() {
        return field.json().toString();
    }
}
