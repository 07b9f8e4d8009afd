package io.github.camelpolytomic.test;

import java.util.List;

import io.github.camelpolytomic.test.internal.state.connection.SourceField;

/**
 * A field of a {@link SimulatedSchema}. Immutable; each method that says something about the field returns a new one.
 * Every member of the contract is filled, so what is not said has a plain default.
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
     * {@code boolean}, {@code datetime}, {@code array}, {@code object}, {@code binary}, or any other text, to see how a
     * client takes a type it does not know.
     */
    public static SimulatedField of(String id, String type) {
        return new SimulatedField(SourceField.of(id, type));
    }

    /** The name shown to people, when it is not the id. */
    public SimulatedField name(String name) {
        return new SimulatedField(field.name(name));
    }

    /** The name of the type in the source system, such as {@code varchar} or {@code picklist}. */
    public SimulatedField remoteType(String remoteType) {
        return new SimulatedField(field.remoteType(remoteType));
    }

    /** Where the field is in a record, when it is not {@code $.<id>}. */
    public SimulatedField path(String path) {
        return new SimulatedField(field.path(path));
    }

    /** Makes the field a part of the primary key. */
    public SimulatedField primaryKey() {
        return new SimulatedField(field.primaryKey(true));
    }

    /** Marks the field as defined by a user. */
    public SimulatedField userManaged() {
        return new SimulatedField(field.userManaged());
    }

    /** Makes the field a reference to a field of another schema; said again, the field refers to several schemas. */
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

    /** The ids of the schemas the field refers to; empty when it is no reference. */
    public List<String> referencedSchemas() {
        return field.referencedSchemas();
    }

    /** The field of the other schema; the empty text when this field is no reference. */
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
