package io.github.camelpolytomic.internal.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An area of the API, as the contract divides it, with its operations in the order of the docs. */
public final class Area {
    private final String name;
    private final String title;
    private final Class<?> table;
    private final List<Operation> operations = new ArrayList<>();

    private Area(String name, String title, Class<?> table) {
        this.name = name;
        this.title = title;
        this.table = table;
    }

    /**
     * @param name the name in the contract
     * @param title the heading in the docs
     * @param table the class whose constants are its operations
     */
    static Area of(String name, String title, Class<?> table) {
        return new Area(name, title, table);
    }

    /** Begins a row; it joins the area when its result is set. */
    OperationBuilder operation(String operation) {
        return new OperationBuilder(this, operation);
    }

    /** The name in the contract. */
    public String name() {
        return name;
    }

    /** The heading in the docs. */
    public String title() {
        return title;
    }

    /** The class whose constants are its operations. */
    public Class<?> table() {
        return table;
    }

    /** The operations, in the order of the docs. */
    public List<Operation> operations() {
        return Collections.unmodifiableList(operations);
    }

    void add(Operation operation) {
        operations.add(operation);
    }
}
