<?xml version="1.0" encoding="UTF-8"?>
<!-- What a destination, or a source, can be told: its settings, modes and resync modes. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:c="urn:catalog" xpath-default-namespace="http://www.w3.org/2005/xpath-functions">

  <xsl:template name="destination">
    <section id="destination" aria-labelledby="destination-title">
      <h2 id="destination-title">What the destination needs</h2>
      <p class="into text">{$destinationName}</p>
      <h3>Settings</h3>
      <xsl:for-each select="$need/map/*[@key = 'configuration'][*]"><xsl:call-template name="settings"/></xsl:for-each>
      <xsl:if test="not($need/map/*[@key = 'configuration']/*)"><p class="empty">It needs no settings.</p></xsl:if>
      <h3>Modes</h3>
      <xsl:if test="not($need/map/array[@key = 'modes']/map)"><p class="empty">It names no modes.</p></xsl:if>
      <dl class="modes">
        <xsl:for-each select="$need/map/array[@key = 'modes']/map">
          <div>
            <dt>
              <span class="name text">{(string[@key = 'label'][. != ''], string[@key = 'id'])[1]}</span>
              <xsl:for-each select="string[@key = 'id'][. != '']">
                <xsl:text> </xsl:text>
                <code class="id text" title="id">{.}</code>
              </xsl:for-each>
            </dt>
            <dd>
              <span class="text">{string[@key = 'description']}</span>
              <xsl:for-each select="boolean[. = 'true']">
                <xsl:text> </xsl:text>
                <span class="mark text">{translate(@key, '_', ' ')}</span>
              </xsl:for-each>
            </dd>
          </div>
        </xsl:for-each>
      </dl>
      <h3>Resync modes</h3>
      <xsl:if test="not($need/map/array[@key = 'supported_resync_modes']/string)">
        <p class="empty">It names no resync modes.</p>
      </xsl:if>
      <ul class="chips">
        <xsl:for-each select="$need/map/array[@key = 'supported_resync_modes']/string">
          <li><code class="text">{.}</code></li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <!-- settings as name, default and items; whatever has another shape is shown as it came -->
  <xsl:template name="settings">
    <ul class="settings">
      <xsl:for-each select="*">
        <li>
          <code class="name text">{@key}</code>
          <xsl:choose>
            <xsl:when test="self::map and not(*[not(@key = ('default', 'required', 'items'))])">
              <xsl:if test="boolean[@key = 'required'] = 'true'">
                <xsl:text> </xsl:text>
                <span class="mark needed">required</span>
              </xsl:if>
              <xsl:for-each select="*[@key = 'default'][not(self::null)][* or . != '']">
                <xsl:text> </xsl:text>
                <span class="default">default <code class="text">{c:text(.)}</code></span>
              </xsl:for-each>
              <xsl:for-each select="*[@key = 'items'][*]"><xsl:call-template name="settings"/></xsl:for-each>
            </xsl:when>
            <xsl:otherwise><pre class="text">{c:text(.)}</pre></xsl:otherwise>
          </xsl:choose>
        </li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <xsl:function name="c:text" as="xs:string">
    <xsl:param name="value" as="element()"/>
    <xsl:sequence select="if ($value/self::map or $value/self::array)
        then xml-to-json($value, map { 'indent': true() }) else string($value)"/>
  </xsl:function>

  <!-- control characters that XML can hold and HTML cannot -->
  <xsl:character-map name="controls">
    <xsl:output-character character="&#x7f;" string="&#xfffd;"/>
    <xsl:output-character character="&#x80;" string="&#xfffd;"/>
    <xsl:output-character character="&#x81;" string="&#xfffd;"/>
    <xsl:output-character character="&#x82;" string="&#xfffd;"/>
    <xsl:output-character character="&#x83;" string="&#xfffd;"/>
    <xsl:output-character character="&#x84;" string="&#xfffd;"/>
    <xsl:output-character character="&#x85;" string="&#xfffd;"/>
    <xsl:output-character character="&#x86;" string="&#xfffd;"/>
    <xsl:output-character character="&#x87;" string="&#xfffd;"/>
    <xsl:output-character character="&#x88;" string="&#xfffd;"/>
    <xsl:output-character character="&#x89;" string="&#xfffd;"/>
    <xsl:output-character character="&#x8a;" string="&#xfffd;"/>
    <xsl:output-character character="&#x8b;" string="&#xfffd;"/>
    <xsl:output-character character="&#x8c;" string="&#xfffd;"/>
    <xsl:output-character character="&#x8d;" string="&#xfffd;"/>
    <xsl:output-character character="&#x8e;" string="&#xfffd;"/>
    <xsl:output-character character="&#x8f;" string="&#xfffd;"/>
    <xsl:output-character character="&#x90;" string="&#xfffd;"/>
    <xsl:output-character character="&#x91;" string="&#xfffd;"/>
    <xsl:output-character character="&#x92;" string="&#xfffd;"/>
    <xsl:output-character character="&#x93;" string="&#xfffd;"/>
    <xsl:output-character character="&#x94;" string="&#xfffd;"/>
    <xsl:output-character character="&#x95;" string="&#xfffd;"/>
    <xsl:output-character character="&#x96;" string="&#xfffd;"/>
    <xsl:output-character character="&#x97;" string="&#xfffd;"/>
    <xsl:output-character character="&#x98;" string="&#xfffd;"/>
    <xsl:output-character character="&#x99;" string="&#xfffd;"/>
    <xsl:output-character character="&#x9a;" string="&#xfffd;"/>
    <xsl:output-character character="&#x9b;" string="&#xfffd;"/>
    <xsl:output-character character="&#x9c;" string="&#xfffd;"/>
    <xsl:output-character character="&#x9d;" string="&#xfffd;"/>
    <xsl:output-character character="&#x9e;" string="&#xfffd;"/>
    <xsl:output-character character="&#x9f;" string="&#xfffd;"/>
  </xsl:character-map>
</xsl:stylesheet>
