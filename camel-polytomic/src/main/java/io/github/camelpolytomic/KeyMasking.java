package io.github.camelpolytomic;

import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.spi.ContextServicePlugin;

import io.github.camelpolytomic.internal.binding.MaskedUri;

/**
 * Makes Camel mask our keys in URIs, logs and JMX. Camel loads this plugin when it creates a context, before any route
 * is added.
 */
public final class KeyMasking implements ContextServicePlugin {

    @Override
    public void load(CamelContext camelContext) {
        mask(camelContext);
    }

    // Camel masks apiKey itself; the setter replaces all keywords, so the user's own are kept
    static void mask(CamelContext camelContext) {
        ExtendedCamelContext context = camelContext.getCamelContextExtension();
        String keywords = context.getAdditionalSensitiveKeywords();
        String ours = String.join(",", MaskedUri.SECRETS);
        if (keywords == null) {
            context.setAdditionalSensitiveKeywords(ours);
        } else if (!keywords.contains(ours)) {
            context.setAdditionalSensitiveKeywords(keywords + "," + ours);
        }
    }
}
