/** What the manifest of an item of SCORM 2004 4th Edition says to its launch. @see CAM 3.4, 5.1 */
interface LaunchFacts {
  timeLimitAction: string;
  dataFromLms: string;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A package of one item, with everything that its launch data come from, in the form of the 4th Edition. */
export function manifest4th({ timeLimitAction, dataFromLms }: LaunchFacts): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="sonde" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="org">
    <organization identifier="org">
      <title>Sonde</title>
      <item identifier="sonde-1" identifierref="res-1">
        <title>Sonde</title>
        <adlcp:timeLimitAction>${timeLimitAction}</adlcp:timeLimitAction>
        <adlcp:dataFromLMS>${escaped(dataFromLms)}</adlcp:dataFromLMS>
        <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.75"/>
        <imsss:sequencing>
          <imsss:limitConditions attemptAbsoluteDurationLimit="PT1H30M"/>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="main" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure></imsss:primaryObjective>
            <imsss:objective objectiveID="second"/>
          </imsss:objectives>
        </imsss:sequencing>
      </item>
      <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="res-1" type="webcontent" adlcp:scormType="sco" href="page-1.html"><file href="page-1.html"/></resource>
  </resources>
</manifest>
`;
}
