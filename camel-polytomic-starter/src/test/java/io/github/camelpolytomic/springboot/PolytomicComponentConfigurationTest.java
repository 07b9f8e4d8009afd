package io.github.camelpolytomic.springboot;

import java.beans.PropertyDescriptor;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.util.TimeUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the properties with the component's JSON in both directions. */
class PolytomicComponentConfigurationTest {

    private static final Map<String, Class<?>> BOXED =
            Map.of("int", Integer.class, "long", Long.class, "boolean", Boolean.class);

    private final BeanWrapper properties = new BeanWrapperImpl(new PolytomicComponentConfiguration());

    @Test
    void thereIsAPropertyForEachOptionOfTheComponentAndNoOther() {
        assertThat(propertyNames()).isEqualTo(optionNames());
    }

    @ParameterizedTest
    @MethodSource("optionNames")
    void aPropertyHasTheTypeOfItsOption(String name) {
        assertThat(properties.getPropertyType(name)).isEqualTo(type(option(name)));
    }

    @ParameterizedTest
    @MethodSource("optionNames")
    void aPropertyHasTheDefaultOfItsOption(String name) {
        assertThat(properties.getPropertyValue(name)).isEqualTo(defaultValue(option(name)));
    }

    @ParameterizedTest
    @MethodSource("enumOptions")
    void anEnumPropertyTakesTheValuesOfItsOption(String name) {
        Stream<String> constants = Arrays.stream(
                        properties.getPropertyType(name).getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name());

        assertThat(constants).containsExactlyElementsOf(values(option(name)));
    }

    @Test
    void itsTextHoldsNoSecret() {
        PolytomicComponentConfiguration configuration = new PolytomicComponentConfiguration();
        configuration.setApiKey(new Secret("s3cret"));
        configuration.setPartnerKey(new Secret("s3cret"));
        configuration.setDeploymentKey(new Secret("s3cret"));

        assertThat(configuration.toString()).doesNotContain("s3cret");
    }

    private static Set<String> optionNames() {
        return new TreeSet<>(MetadataTestSupport.componentOptions().keySet());
    }

    private static Stream<String> enumOptions() {
        return optionNames().stream().filter(name -> type(option(name)).isEnum());
    }

    private Set<String> propertyNames() {
        Set<String> names = new TreeSet<>();
        for (PropertyDescriptor property : properties.getPropertyDescriptors()) {
            names.add(property.getName());
        }
        // switches the auto-configuration off; the component has no such option
        names.removeAll(Set.of("class", "enabled", "customizer"));
        return names;
    }

    private static JsonNode option(String name) {
        return MetadataTestSupport.componentOptions().get(name);
    }

    private static Class<?> type(JsonNode option) {
        if (option.get("secret").asBoolean()) {
            return Secret.class;
        }
        String type = option.get("javaType").asText();
        return BOXED.containsKey(type) ? BOXED.get(type) : ClassUtils.resolveClassName(type, null);
    }

    private static Object defaultValue(JsonNode option) {
        if (!option.has("defaultValue")) {
            return null;
        }
        String text = option.get("defaultValue").asText();
        Class<?> type = type(option);
        if (type == Duration.class) {
            return Duration.ofMillis(TimeUtils.toMilliSeconds(text));
        }
        return new BeanWrapperImpl().convertIfNecessary(text, type);
    }

    private static List<String> values(JsonNode option) {
        return option.get("enum").valueStream().map(JsonNode::asText).toList();
    }
}
