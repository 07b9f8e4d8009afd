package io.github.camelpolytomic.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The parameters as options of an endpoint. */
final class ParameterSource {

    private static final TypeName NAMES = ParameterizedTypeName.get(Set.class, String.class);
    private static final TypeName VALUES = ParameterizedTypeName.get(Map.class, String.class, Object.class);

    private ParameterSource() {}

    static TypeSpec of(List<DocumentedParameter> parameters) {
        List<FieldSpec> options = options(parameters);
        TypeSpec.Builder type = TypeSpec.classBuilder("PolytomicParameters")
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(UriParams.class)
                .addJavadoc("$L", """
                        The parameters of the operations as options of an endpoint. Endpoint options take precedence; options that are not
                        set are read from the header {@code CamelPolytomic<Name>}.
                        """)
                .addField(FieldSpec.builder(NAMES, "NAMES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of($>$>$L)$<$<", Set.class, names(options))
                        .build())
                .addFields(options)
                .addMethod(MethodSpec.methodBuilder("has")
                        .addJavadoc("Whether the option is a parameter of any operation.")
                        .addModifiers(Modifier.STATIC)
                        .returns(boolean.class)
                        .addParameter(String.class, "option")
                        .addStatement("return NAMES.contains(option)")
                        .build())
                .addMethod(values(options))
                .addMethod(MethodSpec.methodBuilder("put")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(VALUES, "values")
                        .addParameter(String.class, "option")
                        .addParameter(Object.class, "value")
                        .beginControlFlow("if (value != null)")
                        .addStatement("values.put(option, value)")
                        .endControlFlow()
                        .build());
        options.forEach(option -> type.addMethod(getter(option)).addMethod(setter(option)));
        return type.build();
    }

    private static CodeBlock names(List<FieldSpec> options) {
        return CodeBlock.join(
                options.stream()
                        .map(option -> CodeBlock.of("\n$S", option.name()))
                        .toList(),
                ",");
    }

    private static List<FieldSpec> options(List<DocumentedParameter> parameters) {
        Map<String, List<String>> aliases = new LinkedHashMap<>(DocumentedParameter.aliases(parameters));
        List<FieldSpec> options = new ArrayList<>();
        for (DocumentedParameter parameter : parameters) {
            options.add(option(parameter));
            for (String alias : parameter.aliases()) {
                List<String> names = aliases.remove(alias);
                if (names != null) {
                    options.add(alias(alias, names));
                }
            }
        }
        return options;
    }

    private static FieldSpec option(DocumentedParameter parameter) {
        AnnotationSpec.Builder annotation =
                AnnotationSpec.builder(UriParam.class).addMember("label", "$S", "producer");
        if (parameter.documentation().defaultValue() != null) {
            annotation.addMember("defaultValue", "$S", parameter.documentation().defaultValue());
        }
        if (parameter.documentation().isSecret()) {
            annotation.addMember("secret", "$L", true);
        }
        if (parameter.documentation().isThreeValued()) {
            annotation.addMember("enums", "$S", "true,false");
        }
        return field(parameter.optionType(), parameter.name(), annotation, parameter.option());
    }

    private static FieldSpec alias(String alias, List<String> names) {
        // the general words of the API are what its users know; the others are for copied paths
        String label = names.size() > 1 ? "producer" : "producer,advanced";
        String description =
                "Alias of %s, as the API names it%s. Setting both to different values is an error. There is no"
                        + " header for it.";
        return field(
                String.class,
                alias,
                AnnotationSpec.builder(UriParam.class).addMember("label", "$S", label),
                description.formatted(
                        Text.listed(names, "or"), names.size() > 1 ? ", depending on the operation" : ""));
    }

    private static FieldSpec field(Class<?> type, String name, AnnotationSpec.Builder annotation, String description) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE)
                .addAnnotation(annotation.build())
                .addAnnotation(AnnotationSpec.builder(Metadata.class)
                        .addMember("description", Text.literal(description))
                        .build())
                .build();
    }

    private static MethodSpec values(List<FieldSpec> options) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("values")
                .addJavadoc("The options that are set, by name.")
                .returns(VALUES)
                .addStatement("$T values = new $T<>()", VALUES, LinkedHashMap.class);
        options.forEach(option -> method.addStatement("put(values, $S, $N)", option.name(), option));
        return method.addStatement("return values").build();
    }

    private static MethodSpec getter(FieldSpec option) {
        return MethodSpec.methodBuilder("get" + Text.capitalized(option.name()))
                .addModifiers(Modifier.PUBLIC)
                .returns(option.type())
                .addStatement("return $N", option)
                .build();
    }

    private static MethodSpec setter(FieldSpec option) {
        return MethodSpec.methodBuilder("set" + Text.capitalized(option.name()))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(option.type(), option.name())
                .addStatement("this.$N = $N", option, option)
                .build();
    }
}
