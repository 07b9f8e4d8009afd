package io.github.camelpolytomic.generator;

import java.lang.reflect.Field;
import java.util.List;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

import io.github.camelpolytomic.internal.operation.Area;
import io.github.camelpolytomic.internal.operation.Operation;

/** The enum of the operations. */
public final class OperationSource {

    private OperationSource() {}

    public static TypeSpec of(List<Area> areas) {
        TypeSpec.Builder type = TypeSpec.enumBuilder("PolytomicOperation")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", """
                        The operations of the API, and those composed of several API calls, under the names that URIs use:
                        {@code polytomic:bulkSource}.
                        """);
        CodeBlock.Builder rows =
                CodeBlock.builder().add("return switch (this) {\n").indent();
        for (Area area : areas) {
            for (Operation operation : area.operations()) {
                type.addEnumConstant(
                        operation.name(),
                        TypeSpec.anonymousClassBuilder("")
                                .addJavadoc("$L", Text.comment(operation.summary()))
                                .build());
                rows.add(
                        "case $L -> $T.$L;\n",
                        operation.name(),
                        ClassName.get(area.table()),
                        constant(area, operation));
            }
        }
        return type.addMethod(MethodSpec.methodBuilder("row")
                        .addJavadoc(
                                "Its row in the operation table; the table of an area is loaded with its first use.")
                        .returns(Operation.class)
                        .addCode(rows.unindent().add("};\n").build())
                        .build())
                .build();
    }

    private static String constant(Area area, Operation operation) {
        String name = Text.constant(operation.name());
        try {
            Field field = area.table().getField(name);
            if (field.get(null) == operation) {
                return name;
            }
        } catch (ReflectiveOperationException e) {
            // the message below says what to do
        }
        throw new IllegalStateException("Operation %s needs to be the public constant %s of %s"
                .formatted(operation, name, area.table().getSimpleName()));
    }
}
