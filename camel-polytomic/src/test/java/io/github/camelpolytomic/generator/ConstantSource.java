package io.github.camelpolytomic.generator;

import java.util.List;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import org.apache.camel.Exchange;
import org.apache.camel.spi.Metadata;

/** The names of the headers. */
final class ConstantSource {

    private static final CodeBlock STATUS = CodeBlock.of("$T.HTTP_RESPONSE_CODE", Exchange.class);

    /** The headers that a call or a run sets, in addition to those of parameters. */
    private static final List<FieldSpec> RESULTS = List.of(
            header("HTTP_RESPONSE_CODE", STATUS, "Integer", "HTTP status of the response."),
            header(
                    "SERVED_VERSION",
                    "String",
                    "API version that the service reports to have used; absent if it reports none."),
            header(
                    "ATTEMPTS",
                    "Integer",
                    "Number of attempts: 1, or more after retries; for a list, the sum over all its pages."),
            header(
                    "NEXT_PAGE_TOKEN",
                    "String",
                    "Token of the next page of a list; absent after the last page. For console logs it is present after"
                            + " the last page too, for entries still to come."),
            header(
                    "RUN_ORIGIN",
                    "String",
                    "Origin of the execution that an operation waited for: started, attached, skipped, queued,"
                            + " restarted, awaited, canceled or idle."));

    private ConstantSource() {}

    static TypeSpec of(List<DocumentedParameter> parameters) {
        return TypeSpec.classBuilder("PolytomicConstants")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "Names of the message headers that this component reads and writes. It touches no others.\n")
                .addField(constant("SCHEME").initializer("$S", "polytomic").build())
                .addField(constant("HEADER_PREFIX")
                        .initializer("$S", "CamelPolytomic")
                        .build())
                .addFields(parameters.stream()
                        .map(parameter -> header(
                                parameter.constant(),
                                CodeBlock.of("$S", parameter.header()),
                                parameter.headerType(),
                                parameter.headerText()))
                        .toList())
                .addFields(RESULTS)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
    }

    private static FieldSpec header(String constant, String type, String description) {
        return header(constant, CodeBlock.of("$S", "CamelPolytomic" + Text.camelCase(constant)), type, description);
    }

    private static FieldSpec header(String constant, CodeBlock value, String type, String description) {
        return constant(constant)
                .addAnnotation(AnnotationSpec.builder(Metadata.class)
                        .addMember("label", "$S", "producer")
                        .addMember("description", Text.literal(description))
                        .addMember("javaType", "$S", type)
                        .build())
                .initializer(value)
                .build();
    }

    private static FieldSpec.Builder constant(String name) {
        return FieldSpec.builder(String.class, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    }
}
