import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: 'Solicitud de aceptación del Contrato de cliente de Microsoft',
    body: `Buenos días:

{partner} es el partner de Microsoft de {company}. Antes de la próxima compra a través de nosotros, Microsoft exige que {company} acepte el Contrato de cliente de Microsoft.

Estos son los pasos:

1. Abra esta página del Centro de administración de Microsoft 365:
{link}
2. Inicie sesión con una cuenta de {company} que tenga el rol Administrador global o Administrador de facturación.
3. Lea el contrato, marque la casilla y acepte.

Después nos encontrará en el centro de administración, en Configuración > Relaciones con partners, en la lista de todos sus partners.

Al aceptar el contrato no se compra nada.

Atentamente,
{agent}
{partner}`,
  },
  nudge: {
    subject: 'Recordatorio: Contrato de cliente de Microsoft',
    body: `Buenos días:

El {date} le pedimos que aceptara el Contrato de cliente de Microsoft en nombre de {company}. Todavía no vemos la aceptación. Si entretanto ya lo ha aceptado, se lo agradecemos; puede pasar algún tiempo hasta que lo veamos.

Microsoft exige la aceptación antes de la próxima compra a través de {partner}:

1. Abra esta página del Centro de administración de Microsoft 365:
{link}
2. Inicie sesión con una cuenta de {company} que tenga el rol Administrador global o Administrador de facturación.
3. Lea el contrato, marque la casilla y acepte.

Al aceptar el contrato no se compra nada. Si encuentra algún obstáculo, responda a este mensaje.

Atentamente,
{agent}
{partner}`,
  },
  relationshipRequest: {
    subject: 'Solicitud: relación de revendedor y Contrato de cliente de Microsoft',
    body: `Buenos días:

{partner} desea suministrar a {company} productos y servicios de Microsoft. Antes de que pueda comprar a través de nosotros, Microsoft exige dos cosas: una relación de revendedor con nosotros y su aceptación del Contrato de cliente de Microsoft. Ambas se hacen en una sola página.

{indirectReseller}

1. Abra esta página del Centro de administración de Microsoft 365:
{link}
2. Inicie sesión con una cuenta de {company} que tenga el rol Administrador global o Administrador de facturación.
3. Lea el contrato, marque las casillas de la relación y del contrato, y acepte.

Después nos encontrará en el centro de administración, en Configuración > Relaciones con partners, en la lista de todos sus partners.

Al aceptar no se compra nada.

Atentamente,
{agent}
{partner}`,
  },
  indirectReseller:
    '{partner} es el distribuidor (proveedor indirecto) a través del cual {reseller} vende productos de Microsoft. {reseller} sigue siendo su contacto.',
  headsUp: {
    subject: 'Recibirá un correo electrónico de Microsoft',
    body: `Buenos días:

Vamos a confirmar a Microsoft que {company} ha aceptado el Contrato de cliente de Microsoft: aceptado por {contact} el {date}.

En los 30 minutos siguientes a nuestra confirmación, Microsoft envía un correo electrónico al respecto al contacto principal, {contact}. Los clientes que aceptaron directamente en el Centro de administración de Microsoft 365 no reciben este correo.

Si todo es correcto, no es necesario que responda. Si algo no es correcto o tiene preguntas, consúltenos respondiendo a este mensaje.

Atentamente,
{agent}
{partner}`,
  },
  mailQuestions: {
    genuine: {
      question: '¿Es auténtico el correo electrónico?',
      answer:
        'Cabe esperar un correo así. Después de que confirmemos que {company} ha aceptado el Contrato de cliente de Microsoft, Microsoft avisa al contacto principal en un plazo de 30 minutos. Si duda de un correo, no abra sus vínculos y consúltenos.',
    },
    whyNow: {
      question: '¿Por qué llega ahora?',
      answer:
        'Porque acabamos de confirmar la aceptación de {company}. Microsoft la exige antes de una compra a través de un partner; una confirmación con fecha anterior al 1 de abril de 2023 debe renovarse.',
    },
    whatAccepted: {
      question: '¿Qué he aceptado?',
      answer: `El Contrato de cliente de Microsoft, en nombre de {company}. Comunicamos a Microsoft que {contact} lo aceptó el {date}. Con ello no se ha comprado nada. Puede leer el texto aquí:
{agreementLink}`,
    },
    mayObject: {
      question: '¿Puedo oponerme?',
      answer:
        'Sí. Si nadie de {company} aceptó el contrato, o si la persona o la fecha no son correctas, comuníquenoslo de inmediato. Lo comprobaremos y lo aclararemos con Microsoft.',
    },
    whomToAsk: {
      question: '¿A quién pregunto?',
      answer:
        'A nosotros: {agent}, {partner}. La confirmación procede de nosotros, por lo que podemos responder a sus preguntas al respecto.',
    },
  },
  newCustomer: {
    subject: 'Su cuenta de administrador de Microsoft: inicie sesión y acepte',
    body: `Buenos días:

{partner} ha registrado a {company} como cliente en Microsoft y ha creado una cuenta de administrador. Antes de que pueda comprar a través de nosotros, Microsoft exige que {company} acepte el Contrato de cliente de Microsoft.

1. Abra esta página del Centro de administración de Microsoft 365:
{link}
2. Inicie sesión con este nombre de usuario:
{userName}
3. Lea el contrato, marque la casilla y acepte.

Después nos encontrará en el centro de administración, en Configuración > Relaciones con partners, en la lista de todos sus partners.

Al aceptar el contrato no se compra nada.

{passwordNote}

Atentamente,
{agent}
{partner}`,
  },
  passwordSeparate: 'La contraseña le llegará por separado.',
  passwordIncluded: `Su contraseña es:
{password}
Cámbiela la primera vez que inicie sesión y elimine después este mensaje.`,
};
