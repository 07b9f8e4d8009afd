package io.github.camelpolytomic.springboot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.apache.camel.util.StringHelper;
import org.springframework.context.ApplicationContext;

import io.github.camelpolytomic.PolytomicComponent;

/** Copies the properties that the application has set to the component named {@code polytomic}. */
final class PolytomicComponentCustomizer implements ComponentCustomizer {

    private static final String COMPONENT = "polytomic";
    private static final String CONFIGURATION = "configuration";
    private static final Set<String> NOT_OPTIONS = Set.of("enabled", "customizer");

    private final ApplicationContext application;
    private final PolytomicComponentConfiguration properties;

    PolytomicComponentCustomizer(ApplicationContext application, PolytomicComponentConfiguration properties) {
        this.application = application;
        this.properties = properties;
    }

    // also by name, because a component with another name is another account and must not get these credentials
    @Override
    public boolean isEnabled(String name, Component target) {
        return COMPONENT.equals(name)
                && target instanceof PolytomicComponent
                && HierarchicalPropertiesEvaluator.evaluate(
                        application,
                        "camel.component.customizer",
                        PolytomicComponentConfiguration.PREFIX + ".customizer");
    }

    @Override
    public void configure(String name, Component target) {
        CamelPropertiesHelper.copyProperties(
                target.getCamelContext(), explicitOptions(target.getCamelContext()), target);
    }

    // without defaults, which would overwrite values of the application's own configuration or component bean
    private Map<String, Object> explicitOptions(CamelContext camel) {
        Map<String, Object> all = CamelPropertiesHelper.getNonNullProperties(camel, properties);
        Map<String, Object> defaults =
                CamelPropertiesHelper.getNonNullProperties(camel, new PolytomicComponentConfiguration());
        Map<String, Object> explicitOptions = new LinkedHashMap<>();
        if (all.containsKey(CONFIGURATION)) {
            all.remove(CONFIGURATION);
            // first, because it replaces all options; a copy, because another component may use the same bean
            // and must not get these credentials
            explicitOptions.put(CONFIGURATION, properties.getConfiguration().copy());
        }
        all.keySet().removeAll(NOT_OPTIONS);
        all.forEach((option, value) -> {
            if (isSet(option) || !value.equals(defaults.get(option))) {
                explicitOptions.put(option, value instanceof Secret secret ? secret.reveal() : value);
            }
        });
        return explicitOptions;
    }

    private boolean isSet(String option) {
        return application
                .getEnvironment()
                .containsProperty(PolytomicComponentConfiguration.PREFIX + "." + StringHelper.camelCaseToDash(option));
    }
}
