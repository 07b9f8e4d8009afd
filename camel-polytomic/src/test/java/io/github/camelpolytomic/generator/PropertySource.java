package io.github.camelpolytomic.generator;

import java.time.Duration;
import java.util.Map;
import javax.lang.model.element.Modifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import org.apache.camel.util.TimeUtils;

/** The properties of the Spring Boot starter. */
final class PropertySource {

    static final String PACKAGE = "io.github.camelpolytomic.springboot";

    private static final Map<String, Class<?>> PRIMITIVES =
            Map.of("boolean", Boolean.class, "int", Integer.class, "long", Long.class);

    private PropertySource() {}

    static TypeSpec of(JsonNode json) {
        TypeSpec.Builder type = TypeSpec.classBuilder("PolytomicComponentConfiguration")
                .addModifiers(Modifier.PUBLIC)
                .superclass(ClassName.get("org.apache.camel.spring.boot", "ComponentConfigurationPropertiesCommon"))
                .addAnnotation(AnnotationSpec.builder(
                                ClassName.get("org.springframework.boot.context.properties", "ConfigurationProperties"))
                        .addMember("value", "PolytomicComponentConfiguration.PREFIX")
                        .build())
                .addJavadoc(
                        "$L\n\n<p>The options of the component. The comments become descriptions in the configuration"
                                + " metadata.\n",
                        json.path("component").path("description").asText())
                .addField(FieldSpec.builder(String.class, "PREFIX", Modifier.STATIC, Modifier.FINAL)
                        .initializer("$S", "camel.component.polytomic")
                        .build());
        json.path("componentProperties")
                .properties()
                .forEach(option -> type.addField(field(option.getKey(), option.getValue())));
        json.path("componentProperties").properties().forEach(option -> type.addMethod(
                        getter(option.getKey(), option.getValue()))
                .addMethod(setter(option.getKey(), option.getValue())));
        return type.build();
    }

    private static FieldSpec field(String name, JsonNode option) {
        FieldSpec.Builder field = FieldSpec.builder(type(option), name, Modifier.PRIVATE)
                .addJavadoc("$L", Text.comment(option.path("description").asText()));
        if (option.has("defaultValue")) {
            field.initializer(value(type(option), option.path("defaultValue").asText()));
        }
        return field.build();
    }

    private static TypeName type(JsonNode option) {
        String type = option.path("javaType").asText();
        if (option.path("secret").asBoolean()) {
            return ClassName.get(PACKAGE, "Secret");
        }
        return PRIMITIVES.containsKey(type) ? ClassName.get(PRIMITIVES.get(type)) : ClassName.bestGuess(type);
    }

    private static CodeBlock value(TypeName type, String text) {
        if (type.equals(ClassName.get(String.class))) {
            return CodeBlock.of("$S", text);
        }
        if (type.equals(ClassName.get(Duration.class))) {
            long millis = TimeUtils.toMilliSeconds(text);
            return millis % 1000 == 0
                    ? CodeBlock.of("$T.ofSeconds($L)", Duration.class, millis / 1000)
                    : CodeBlock.of("$T.ofMillis($L)", Duration.class, millis);
        }
        if (type.equals(ClassName.get(Long.class))) {
            return CodeBlock.of("$LL", text);
        }
        return PRIMITIVES.values().stream().map(ClassName::get).anyMatch(type::equals)
                ? CodeBlock.of("$L", text)
                : CodeBlock.of("$T.$L", type, text);
    }

    private static MethodSpec getter(String name, JsonNode option) {
        MethodSpec.Builder getter = MethodSpec.methodBuilder("get" + Text.capitalized(name))
                .addModifiers(Modifier.PUBLIC)
                .returns(type(option))
                .addStatement("return $N", name);
        // a bean is no value that /actuator/configprops can show
        if (option.path("type").asText().equals("object")) {
            getter.addAnnotation(ClassName.get("com.fasterxml.jackson.annotation", "JsonIgnore"));
        }
        return getter.build();
    }

    private static MethodSpec setter(String name, JsonNode option) {
        return MethodSpec.methodBuilder("set" + Text.capitalized(name))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(type(option), name)
                .addStatement("this.$N = $N", name, name)
                .build();
    }
}
